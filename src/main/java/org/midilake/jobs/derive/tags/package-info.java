/** Tags of contents, and what the paths of files say: from {@code library} to tables. */
package org.midilake.jobs.derive.tags;
