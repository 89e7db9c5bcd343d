package dev.plumbline.syscalls.host;

import java.io.IOException;
import java.util.List;

/**
 * Bytes and open descriptors received together. The receiver owns the descriptors.
 *
 * @param bytes the message
 * @param descriptors the descriptors, in the order sent
 */
public record FdMessage(byte[] bytes, List<Descriptor> descriptors) implements AutoCloseable {

  public FdMessage {
    descriptors = List.copyOf(descriptors);
  }

  /**
   * The only descriptor.
   *
   * @throws IOException if there is none or more than one; all are closed then
   */
  public Descriptor exactlyOne() throws IOException {
    if (descriptors.size() != 1) {
      close();
      throw new IOException("one descriptor was expected in the message, " + this);
    }
    return descriptors.get(0);
  }

  @Override
  public void close() {
    descriptors.forEach(Descriptor::close);
  }

  @Override
  public String toString() {
    return "it has %d descriptors and %d bytes".formatted(descriptors.size(), bytes.length);
  }
}
