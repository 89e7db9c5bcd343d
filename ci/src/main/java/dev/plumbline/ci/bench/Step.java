package dev.plumbline.ci.bench;

import java.util.Locale;
import java.util.function.Function;

/** What is measured of a runtime in a round, in this order: each needs what those before it did. */
enum Step {
  CREATE(Turn::create),
  STATE(Turn::state),
  START(Turn::start),
  EXEC(Turn::exec),
  KILL(Turn::kill),
  DELETE(Turn::delete),
  RUN(Turn::run),
  LIFECYCLE(Turn::lifecycle);

  private final Function<Turn, Lap> measured;

  Step(Function<Turn, Lap> measured) {
    this.measured = measured;
  }

  Lap of(Turn turn) {
    return measured.apply(turn);
  }

  /** As the table and the JSON call it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
