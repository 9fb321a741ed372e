package org.midilake.analysis.beat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.Beats;
import org.midilake.analysis.Phrase;
import org.midilake.analysis.choice.Source;
import org.midilake.analysis.meter.MeterAnswer;
import org.midilake.analysis.meter.QuarterScale;
import org.midilake.music.Song;

class BeatViewTest {
  @Test
  void notesThatStartTogetherAreOneMoment() {
    // 15 ms apart; a 64th note, 31 ms, would be another moment.
    BeatView view = Beats.of(new Phrase().note(0, 400, 60).note(15, 400, 64).note(32, 400, 67));

    assertThat(view.all().moments()).isEqualTo(2);
    assertThat(view.all().after(0)).isEqualTo(2);
    assertThat(view.all().moment(1)).isCloseTo(0.064, within(1e-9));
  }

  @Test
  void percussionIsApart() {
    BeatView view = Beats.of(new Phrase().note(0, 400, 60).drum(0, 36, 90).drum(500, 38, 90));

    assertThat(view.pitched().size()).isEqualTo(1);
    assertThat(view.drums().size()).isEqualTo(2);
    assertThat(view.all().size()).isEqualTo(3);
    assertThat(view.parts().size()).isEqualTo(2);
  }

  @Test
  void aMomentHasItsHighestAndItsLowestNote() {
    // Of the two that are highest the longer one.
    BeatView view =
        Beats.of(
            new Phrase()
                .note(0, 400, 64)
                .note(0, 400, 60)
                .note(5, 100, 67)
                .note(10, 400, 67)
                .note(15, 100, 67)
                .note(500, 400, 50));

    assertThat(view.pitched().top(0)).isEqualTo(3);
    assertThat(view.pitched().lowestPitch(0)).isEqualTo(60);
    assertThat(view.pitched().top(1)).isEqualTo(5);
    assertThat(view.pitched().lowestPitch(1)).isEqualTo(50);
  }

  @Test
  void aPieceOfDrumsAloneHasNoPitchedNotes() {
    BeatView view = Beats.of(new Phrase().drum(0, 36, 90).drum(500, 38, 90));

    assertThat(view.pitched().size()).isZero();
    assertThat(view.pitched().moments()).isZero();
    assertThat(view.drums().size()).isEqualTo(2);
    assertThat(view.end()).isEqualTo(view.drums().end(1));
  }

  @Test
  void barsAreAsLongAsTheTimeSignatureSays() {
    BeatView view = Beats.of(new Phrase().note(0, 4500, 60), "6/8");

    assertThat(view.bars().size()).isEqualTo(3);
    assertThat(view.bars().start(2)).isEqualTo(6);
    assertThat(view.bars().start(3)).isEqualTo(9);
  }

  @Test
  void anEndALittleAfterTheBarLineMakesNoBar() {
    assertThat(Beats.of(new Phrase().note(0, 2050, 60)).bars().size()).isEqualTo(1);
    assertThat(Beats.of(new Phrase().note(0, 2100, 60)).bars().size()).isEqualTo(2);
  }

  @Test
  void timeSignatureEventsChangeTheBars() {
    Song song =
        new Phrase().timeSignature(0, 4, 4).timeSignature(4000, 3, 4).note(0, 7000, 60).song();
    BeatView view = new BeatView();
    view.gather(
        song,
        Phrase.percussion(song.notes()),
        new QuarterScale.TickGrid(Phrase.QUARTER),
        new MeterAnswer(Optional.of("4/4"), Optional.empty(), "4/4", Source.META));

    assertThat(view.bars().size()).isEqualTo(4);
    assertThat(view.bars().start(2)).isEqualTo(8);
    assertThat(view.bars().start(3)).isEqualTo(11);
    assertThat(view.bars().start(4)).isEqualTo(14);
  }

  @Test
  void theFirstBarStartsThePieceEvenIfItsTimeSignatureIsLate() {
    Song song = new Phrase().timeSignature(50, 3, 4).note(0, 400, 60).note(500, 2500, 62).song();
    BeatView view = new BeatView();
    view.gather(
        song,
        Phrase.percussion(song.notes()),
        new QuarterScale.TickGrid(Phrase.QUARTER),
        new MeterAnswer(Optional.of("3/4"), Optional.empty(), "3/4", Source.META));

    assertThat(view.bars().start(0)).isZero();
    assertThat(view.bars().start(1)).isEqualTo(3);
  }

  @Test
  void positionsTurnIntoSecondsThroughTheTempoMap() {
    BeatView view =
        Beats.of(new Phrase().tempo(0, 500_000).tempo(1000, 1_000_000).note(0, 3000, 60));

    assertThat(view.seconds(2)).isCloseTo(1, within(1e-9));
    assertThat(view.seconds(4)).isCloseTo(3, within(1e-9));
  }
}
