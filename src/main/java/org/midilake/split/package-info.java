/**
 * Takes files apart into one file per track and channel: events in, bytes out. Uses {@code smf}.
 */
package org.midilake.split;
