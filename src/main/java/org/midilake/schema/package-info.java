/**
 * The declaration of tables: annotations on row records, and what is read from them. Uses the JDK
 * only.
 */
package org.midilake.schema;
