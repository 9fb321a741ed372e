/**
 * Names for files: templates, names that every common file system takes, and names that do not get
 * in each other's way. Uses the JDK only.
 */
package org.midilake.library.files;
