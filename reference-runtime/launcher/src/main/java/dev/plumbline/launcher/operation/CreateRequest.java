package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.terminal.MasterTaker;
import dev.plumbline.launcher.terminal.PidfdSender;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code create} is asked for.
 *
 * @param id of the new container
 * @param bundle directory of its bundle
 * @param pidFile where the pid is written; null for nowhere
 * @param terminal takes the terminal; null where none is to be made
 * @param pidfd takes a handle of the process; null for none
 * @param listenDescriptors how many of those handed on a service manager listens on: the first
 * @param preservedDescriptors how many from 3 on are handed on, with those
 * @param notifySocket of the caller's service manager, a path or {@code @} and a name; null for
 *     none
 * @param pivot whether the root is entered by pivot_root(2)
 * @param newKeyring whether the container gets a session keyring of its own
 */
public record CreateRequest(
    String id,
    Path bundle,
    @Nullable Path pidFile,
    @Nullable MasterTaker terminal,
    @Nullable PidfdSender pidfd,
    int listenDescriptors,
    int preservedDescriptors,
    @Nullable String notifySocket,
    boolean pivot,
    boolean newKeyring)
    implements AutoCloseable {

  /** The plainest: without a terminal, and nothing handed on. */
  public static CreateRequest of(String id, Path bundle) {
    return new CreateRequest(id, bundle, null, null, null, 0, 0, null, true, true);
  }

  /** The same with somebody who takes the terminal. */
  public CreateRequest withTerminal(MasterTaker taker) {
    return new CreateRequest(
        id,
        bundle,
        pidFile,
        taker,
        pidfd,
        listenDescriptors,
        preservedDescriptors,
        notifySocket,
        pivot,
        newKeyring);
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
