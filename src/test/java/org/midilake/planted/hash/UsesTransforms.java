package org.midilake.planted.hash;

import org.jtransforms.fft.DoubleFFT_1D;

/** A library that belongs to the analysis alone. */
public record UsesTransforms(DoubleFFT_1D transform) {}
