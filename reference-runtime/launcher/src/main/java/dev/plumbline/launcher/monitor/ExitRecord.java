package dev.plumbline.launcher.monitor;

import dev.plumbline.syscalls.host.ExitStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a process of a monitor ended: two words of the machine, its number and its status.
 *
 * @param pid its number
 * @param status as wait4(2) told it
 */
public record ExitRecord(long pid, ExitStatus status) {

  /** Bytes of a record. */
  static final int SIZE = 2 * Long.BYTES;

  /**
   * Those that a monitor has written so far, in the order of the ends; none where there is no file.
   */
  public static List<ExitRecord> read(Path file) throws IOException {
    List<ExitRecord> records = new ArrayList<>();
    try {
      var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
      while (bytes.remaining() >= SIZE) {
        records.add(new ExitRecord(bytes.getLong(), ExitStatus.decode((int) bytes.getLong())));
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return records;
  }
}
