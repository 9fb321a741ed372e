/** Keys: estimate from the notes, meta value, final value. Uses music and the log-linear models. */
package org.midilake.analysis.key;
