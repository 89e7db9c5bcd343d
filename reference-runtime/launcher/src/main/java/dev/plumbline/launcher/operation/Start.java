package dev.plumbline.launcher.operation;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.state.ContainerDirectory;
import dev.plumbline.launcher.state.ContainerRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls the waiting process, by plain files alone, and hears whether the program runs. */
final class Start {

  private static final Duration LOOK = Duration.ofMillis(50);

  private Start() {}

  static void call(ContainerDirectory directory, ContainerRecord container, String program)
      throws IOException {
    var fifos = directory.fifos();
    // Open before the call: once the program runs, nobody holds the other end.
    var open = CompletableFuture.supplyAsync(() -> open(directory));
    try (var answer = await(open, directory, container);
        var call =
            FileChannel.open(fifos.call(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      call.write(ByteBuffer.wrap(new byte[] {1}));
      // Ends when the program runs, or when its process has ended, however short that was.
      var told = read(answer);
      Files.delete(fifos.call());
      if (told.length > 0) {
        var value = ByteBuffer.wrap(told).order(ByteOrder.LITTLE_ENDIAN).getLong();
        throw new Refusal(
            "container %s: the program %s was not run: %s"
                .formatted(container.id(), program, KernelError.text((int) value)));
      }
    }
  }

  private static FileChannel open(ContainerDirectory directory) {
    try {
      return FileChannel.open(directory.fifos().answer(), StandardOpenOption.READ);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(FileChannel answer) throws IOException {
    var told = ByteBuffer.allocate(Long.BYTES);
    while (told.hasRemaining() && answer.read(told) >= 0) {}
    return Arrays.copyOf(told.array(), told.position());
  }

  /** The answer; nobody answers for a process that is gone. */
  private static <T> T await(
      CompletableFuture<T> answer, ContainerDirectory directory, ContainerRecord container)
      throws IOException {
    while (true) {
      try {
        return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (!directory.isAlive(container) && !answer.isDone()) {
          throw new Refusal("container " + container.id() + ": its process ended before it ran", e);
        }
      } catch (InterruptedException | ExecutionException e) {
        throw new IOException("wait for the program: " + e.getMessage(), e);
      }
    }
  }
}
