package org.midilake.analysis;

import java.util.Optional;
import java.util.OptionalDouble;
import org.midilake.analysis.drums.DrumFacts;
import org.midilake.analysis.feature.DynamicsFeatures;
import org.midilake.analysis.feature.PitchFeatures;
import org.midilake.analysis.feature.RhythmFeatures;
import org.midilake.analysis.feature.TextureFeatures;
import org.midilake.analysis.fingerprint.Fingerprints;
import org.midilake.analysis.melody.MelodyFeatures;
import org.midilake.analysis.pulse.Pulse;
import org.midilake.analysis.structure.Structure;
import org.midilake.analysis.timing.TimingFeatures;

/**
 * What the notes of one piece show beyond key, tempo and time signature.
 *
 * @param drums the drum part, if there is one
 * @param pulse its beats, if it has notes
 * @param complexity see {@link Complexity}; 0..1
 */
public record SongDetails(
    PitchFeatures pitches,
    MelodyFeatures melody,
    RhythmFeatures rhythm,
    DynamicsFeatures dynamics,
    TextureFeatures texture,
    TimingFeatures timing,
    Structure structure,
    Fingerprints fingerprints,
    Optional<DrumFacts> drums,
    Optional<Pulse> pulse,
    OptionalDouble complexity) {}
