package dev.plumbline.launcher.terminal;

import dev.plumbline.syscalls.host.Descriptor;
import java.io.IOException;

/** Takes the master end of a process's terminal. */
public sealed interface MasterTaker extends AutoCloseable permits ConsoleSender, Relay {

  /** Takes it over: whoever is called closes it. */
  void take(Descriptor master) throws IOException;

  @Override
  void close();
}
