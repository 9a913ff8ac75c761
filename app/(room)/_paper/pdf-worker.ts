/** Entry of the worker that reads PDF files, as a file of its own so that it loads when needed. */
import 'pdfjs-dist/build/pdf.worker.min.mjs';
