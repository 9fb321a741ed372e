package org.midilake.ingest;

import org.midilake.music.Song;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.SmfFile;

/** One file with its events and its notes, for as long as its rows are assembled. */
record DecodedFile(long fileId, SmfFile file, EventBuffer events, Song song) {
  double seconds(long tick) {
    return song.tempoMap().seconds(tick);
  }
}
