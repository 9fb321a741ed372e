/**
 * Violations planted for the architecture test, in packages named as the program's own: each rule
 * must find one here. Nothing uses these classes.
 */
package org.midilake.planted;
