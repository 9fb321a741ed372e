/** Groups of files with the same music: which belong together, which to keep, and why. */
package org.midilake.jobs.derive.duplicates;
