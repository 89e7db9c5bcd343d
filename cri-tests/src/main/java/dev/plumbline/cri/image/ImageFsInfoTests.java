package dev.plumbline.cri.image;

import static dev.plumbline.fixtures.assertions.ConformanceAssertions.assertThat;

import dev.plumbline.fixtures.cri.CriEndpoint;
import dev.plumbline.fixtures.junit.Covers;
import dev.plumbline.fixtures.junit.Requires;
import dev.plumbline.spec.cri.ImageRpcs;
import dev.plumbline.spec.cri.v1.FilesystemUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The filesystems of images: ImageFsInfo. */
class ImageFsInfoTests {

  @Test
  @Covers("kubernetes/image/fs-image")
  @Requires("run:registry")
  void filesystemOfImagesIsToldWithItsUseAndATime(CriEndpoint cri) {
    cri.image("probe");
    assertThat("filesystems", filesystems(cri))
        .is(
            "at least one, each with bytes used and a time",
            all ->
                !all.isEmpty()
                    && all.stream()
                        .allMatch(f -> f.getTimestamp() > 0 && f.getUsedBytes().getValue() > 0));
  }

  @Test
  @Covers("kubernetes/image/fs-mountpoint")
  void directoriesThatAreToldExist(CriEndpoint cri) {
    var directories =
        filesystems(cri).stream().map(f -> Path.of(f.getFsId().getMountpoint())).toList();
    assertThat("directories", directories)
        .is(
            "at least one, all there",
            d -> !d.isEmpty() && d.stream().allMatch(Files::isDirectory));
  }

  @Test
  @Covers("kubernetes/image/fs-container")
  void filesystemOfContainersIsTold(CriEndpoint cri) {
    var directories =
        cri.demand(ImageRpcs.IMAGE_FS_INFO).getContainerFilesystemsList().stream()
            .map(f -> Path.of(f.getFsId().getMountpoint()))
            .toList();
    assertThat("directories", directories)
        .is(
            "at least one, all there",
            d -> !d.isEmpty() && d.stream().allMatch(Files::isDirectory));
  }

  private static List<FilesystemUsage> filesystems(CriEndpoint cri) {
    return cri.demand(ImageRpcs.IMAGE_FS_INFO).getImageFilesystemsList();
  }
}
