/**
 * What the tests share: a Spark session with Delta Lake and the comparison of datasets. May use
 * everything; used by tests only.
 */
package org.midilake.testing;
