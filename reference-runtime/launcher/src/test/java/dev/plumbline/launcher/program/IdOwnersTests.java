package dev.plumbline.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.runtime.linux.IdMapping;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdOwnersTests {

  private static final IdOwners OWNERS =
      new IdOwners(
          List.of(IdMapping.of(0, 700_000, 10), IdMapping.of(1_000, 800_000, 20)),
          List.of(IdMapping.of(0, 900_000, 1)));

  @Test
  void idIsCountedFromTheStartOfItsRange() {
    assertThat(OWNERS.uid(9)).isEqualTo(700_009);
    assertThat(OWNERS.uid(1_019)).isEqualTo(800_019);
    assertThat(OWNERS.gid(0)).isEqualTo(900_000);
  }

  @Test
  void idBesideTheRangesIsTheOverflowId() {
    assertThat(OWNERS.uid(10)).isEqualTo(65_534);
    assertThat(OWNERS.uid(1_020)).isEqualTo(65_534);
    assertThat(OWNERS.gid(1)).isEqualTo(65_534);
  }
}
