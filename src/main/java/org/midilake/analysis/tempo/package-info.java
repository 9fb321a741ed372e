/** Tempo: onset autocorrelation, estimate, meta value, final value. The one user of JTransforms. */
package org.midilake.analysis.tempo;
