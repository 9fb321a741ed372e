/**
 * Where Spark's rows meet PostgreSQL's COPY: neither shell knows the other. May use Spark and
 * {@code postgres}.
 */
package org.midilake.jobs.export;
