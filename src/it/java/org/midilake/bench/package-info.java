/** Programs for the scripts in {@code submit/bench}. May use everything. */
package org.midilake.bench;
