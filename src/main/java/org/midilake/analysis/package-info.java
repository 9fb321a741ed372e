/**
 * What the notes of a piece show: tempo, key, time signature, chords, instruments, counts, each
 * with what the file's metas say and a final value. One class per method, each with its source.
 * Pure; uses music, and JTransforms in {@code tempo}. The fitted weights are resources, made by
 * {@code FitModels} among the tests.
 */
package org.midilake.analysis;
