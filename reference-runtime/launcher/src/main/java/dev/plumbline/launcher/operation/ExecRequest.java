package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.terminal.MasterTaker;
import dev.plumbline.launcher.terminal.PidfdSender;
import dev.plumbline.spec.runtime.Process;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code exec} is asked for.
 *
 * @param id of the container
 * @param process what is to run there
 * @param pidFile where the pid is written; null for nowhere
 * @param detach whether it is not waited for
 * @param terminal takes the terminal; null where none is to be made
 * @param pidfd takes a handle of the process; null for none
 * @param cgroups below the container's, where it is to be; each {@code PATH}, or {@code
 *     CONTROLLER[,CONTROLLER]:PATH} for some hierarchies
 * @param preservedDescriptors how many from 3 on are handed on
 * @param ignorePaused whether a paused container is no reason to refuse
 */
public record ExecRequest(
    String id,
    Process process,
    @Nullable Path pidFile,
    boolean detach,
    @Nullable MasterTaker terminal,
    @Nullable PidfdSender pidfd,
    List<String> cgroups,
    int preservedDescriptors,
    boolean ignorePaused)
    implements AutoCloseable {

  public ExecRequest {
    cgroups = List.copyOf(cgroups);
  }

  @Override
  public void close() {
    if (terminal != null) {
      terminal.close();
    }
    if (pidfd != null) {
      pidfd.close();
    }
  }
}
