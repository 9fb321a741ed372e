/** Log-linear models and their fitted weights. Uses the JDK only. */
package org.midilake.analysis.model;
