/**
 * The derive job: tables that are made of other tables. Each {@link Derivation} fills some of them
 * and knows nothing of the others; {@link DeriveJob} decides which of them have to be made anew.
 */
package org.midilake.jobs.derive;
