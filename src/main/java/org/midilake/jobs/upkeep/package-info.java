/**
 * What keeps Delta tables fast and small: joining small files, removing those that no version
 * needs.
 */
package org.midilake.jobs.upkeep;
