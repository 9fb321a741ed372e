/**
 * What is common to final values: their source, the meta value that is held for the longest time.
 */
package org.midilake.analysis.choice;
