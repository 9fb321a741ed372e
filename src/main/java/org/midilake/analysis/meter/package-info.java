/** Time signatures: estimate from the notes, meta value, final value. Uses music and the models. */
package org.midilake.analysis.meter;
