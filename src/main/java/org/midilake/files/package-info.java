/**
 * Doing things with local files: writing parts, renaming by a plan, copying and linking into
 * folders. Uses {@code split}, {@code library}, the analysis of {@code ingest}, and the walk and
 * safe writing of {@code doctor}, the walk of {@code archive}.
 */
package org.midilake.files;
