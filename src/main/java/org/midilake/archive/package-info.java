/**
 * Archives: their members one after the other, those of archives within archives too, without
 * unpacking anything to disk, and with bounds for what hostile ones would cost.
 *
 * <p>May use the JDK, Commons Compress, XZ for Java, junrar, and of {@code smf} the findings.
 */
package org.midilake.archive;
