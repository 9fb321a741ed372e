/**
 * What the path of a file says: tempo, key, meter, bars, numbers, maker and pack, and tags. Uses
 * the JDK and {@code library.tags}.
 */
package org.midilake.library.names;
