/**
 * What resembles what, and what goes with what: vectors of contents, their nearest neighbours, and
 * partners. Pairs are only ever looked for within blocks of a bounded size.
 */
package org.midilake.jobs.derive.likeness;
