/** What is sung: syllables of lyric and karaoke events joined to words, with their times. */
package org.midilake.music.lyrics;
