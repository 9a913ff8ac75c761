// The calls of libsrtp 3 that mediasoup makes, on top of libsrtp 2.
// libsrtp 3 reads one buffer and writes another, with their sizes; libsrtp 2 works in place.
#pragma once

#include <srtp2/srtp.h>
#include <cstddef>
#include <cstdint>
#include <cstring>

// Status codes that libsrtp 2 does not know.
inline constexpr auto srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
inline constexpr auto srtp_err_status_cryptex_err  = static_cast<srtp_err_status_t>(29);

namespace srtp_in_place
{
	using Call = srtp_err_status_t (*)(srtp_t, void*, int*);

	// `growth` is the most that `call` may append to the packet.
	inline srtp_err_status_t apply(
	  Call call, srtp_t session, const uint8_t* in, size_t inLen, uint8_t* out, size_t* outLen, size_t growth)
	{
		if (*outLen < inLen + growth)
		{
			return srtp_err_status_buffer_small;
		}

		if (in != out)
		{
			std::memcpy(out, in, inLen);
		}

		int len           = static_cast<int>(inLen);
		const auto status = call(session, out, &len);

		if (status == srtp_err_status_ok)
		{
			*outLen = static_cast<size_t>(len);
		}

		return status;
	}

	inline constexpr Call protect       = ::srtp_protect;
	inline constexpr Call unprotect     = ::srtp_unprotect;
	inline constexpr Call protectRtcp   = ::srtp_protect_rtcp;
	inline constexpr Call unprotectRtcp = ::srtp_unprotect_rtcp;

	inline constexpr size_t RtpGrowth  = SRTP_MAX_TRAILER_LEN;
	inline constexpr size_t RtcpGrowth = SRTP_MAX_TRAILER_LEN + sizeof(uint32_t);
} // namespace srtp_in_place

inline srtp_err_status_t srtp_protect(
  srtp_t session, const uint8_t* in, size_t inLen, uint8_t* out, size_t* outLen, size_t /*mkiIndex*/)
{
	return srtp_in_place::apply(
	  srtp_in_place::protect, session, in, inLen, out, outLen, srtp_in_place::RtpGrowth);
}

inline srtp_err_status_t srtp_unprotect(
  srtp_t session, const uint8_t* in, size_t inLen, uint8_t* out, size_t* outLen)
{
	return srtp_in_place::apply(srtp_in_place::unprotect, session, in, inLen, out, outLen, 0);
}

inline srtp_err_status_t srtp_protect_rtcp(
  srtp_t session, const uint8_t* in, size_t inLen, uint8_t* out, size_t* outLen, size_t /*mkiIndex*/)
{
	return srtp_in_place::apply(
	  srtp_in_place::protectRtcp, session, in, inLen, out, outLen, srtp_in_place::RtcpGrowth);
}

inline srtp_err_status_t srtp_unprotect_rtcp(
  srtp_t session, const uint8_t* in, size_t inLen, uint8_t* out, size_t* outLen)
{
	return srtp_in_place::apply(srtp_in_place::unprotectRtcp, session, in, inLen, out, outLen, 0);
}

inline srtp_err_status_t srtp_stream_remove(srtp_t session, uint32_t ssrc)
{
	return srtp_remove_stream(session, ssrc);
}
