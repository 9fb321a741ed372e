/** Quality gates: whether a library is fit to be published. Uses the Delta tables. */
package org.midilake.jobs.quality;
