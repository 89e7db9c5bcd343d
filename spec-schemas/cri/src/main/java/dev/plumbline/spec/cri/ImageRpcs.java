package dev.plumbline.spec.cri;

import dev.plumbline.spec.cri.v1.ImageFsInfoRequest;
import dev.plumbline.spec.cri.v1.ImageFsInfoResponse;
import dev.plumbline.spec.cri.v1.ImageServiceProto;
import dev.plumbline.spec.cri.v1.ImageStatusRequest;
import dev.plumbline.spec.cri.v1.ImageStatusResponse;
import dev.plumbline.spec.cri.v1.ListImagesRequest;
import dev.plumbline.spec.cri.v1.ListImagesResponse;
import dev.plumbline.spec.cri.v1.PullImageRequest;
import dev.plumbline.spec.cri.v1.PullImageResponse;
import dev.plumbline.spec.cri.v1.RemoveImageRequest;
import dev.plumbline.spec.cri.v1.RemoveImageResponse;
import dev.plumbline.spec.cri.v1.StreamImagesRequest;
import dev.plumbline.spec.cri.v1.StreamImagesResponse;
import java.util.List;

/** The rpcs about images: {@code runtime.v1.ImageService}. */
public final class ImageRpcs {

  private static final RpcTable TABLE =
      new RpcTable(ImageServiceProto.getDescriptor().findServiceByName("ImageService"));

  public static final Rpc<ListImagesRequest, ListImagesResponse> LIST_IMAGES =
      TABLE.rpc(
          "ListImages",
          ListImagesRequest.getDefaultInstance(),
          ListImagesResponse.getDefaultInstance());

  public static final Rpc<StreamImagesRequest, StreamImagesResponse> STREAM_IMAGES =
      TABLE.rpc(
          "StreamImages",
          StreamImagesRequest.getDefaultInstance(),
          StreamImagesResponse.getDefaultInstance());

  public static final Rpc<ImageStatusRequest, ImageStatusResponse> IMAGE_STATUS =
      TABLE.rpc(
          "ImageStatus",
          ImageStatusRequest.getDefaultInstance(),
          ImageStatusResponse.getDefaultInstance());

  public static final Rpc<PullImageRequest, PullImageResponse> PULL_IMAGE =
      TABLE.rpc(
          "PullImage",
          PullImageRequest.getDefaultInstance(),
          PullImageResponse.getDefaultInstance());

  public static final Rpc<RemoveImageRequest, RemoveImageResponse> REMOVE_IMAGE =
      TABLE.rpc(
          "RemoveImage",
          RemoveImageRequest.getDefaultInstance(),
          RemoveImageResponse.getDefaultInstance());

  public static final Rpc<ImageFsInfoRequest, ImageFsInfoResponse> IMAGE_FS_INFO =
      TABLE.rpc(
          "ImageFsInfo",
          ImageFsInfoRequest.getDefaultInstance(),
          ImageFsInfoResponse.getDefaultInstance());

  private ImageRpcs() {}

  /** Every rpc of the service, in the order of its proto file. */
  public static List<Rpc<?, ?>> all() {
    return TABLE.rpcs();
  }
}
