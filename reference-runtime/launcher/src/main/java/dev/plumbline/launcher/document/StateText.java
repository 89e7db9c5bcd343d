package dev.plumbline.launcher.document;

import dev.plumbline.spec.runtime.State;

/** A state as {@code state} prints it and hooks read it: runtime.md#state. */
public final class StateText {

  private StateText() {}

  public static String of(State state) {
    var text =
        JsonText.object()
            .text("ociVersion", state.ociVersion())
            .text("id", state.id())
            .text("status", state.status().text());
    if (state.pid() != null) {
      text.number("pid", state.pid());
    }
    return text.text("bundle", state.bundle())
        .texts("annotations", state.annotationsOrEmpty())
        .end();
  }
}
