internal import CLeptonica

extension Picture {
  /// In grey, as bright as the eye sees colours.
  func grey() -> Picture { made { pixConvertTo8($0, 0) } }

  /// In grey, as bright as the brightest of red, green and blue: ink of seals and pens nearly goes, black print stays.
  func withoutInks() -> Picture {
    isGrey ? grey() : made { pixConvertRGBToGrayMinMax($0, l_int32(L_CHOOSE_MAX)) }
  }

  /// Turned clockwise by quarters.
  func turned(by turn: QuarterTurn) -> Picture { made { pixRotateOrth($0, l_int32(turn.rawValue)) } }

  /// Turned clockwise about its middle by some degrees, as large as before, white where nothing was.
  func rotated(degrees: Double) -> Picture {
    let radians = l_float32(degrees * .pi / 180)
    // Without a width and a height, leptonica keeps the size.
    return made { pixRotate($0, radians, l_int32(L_ROTATE_AREA_MAP), l_int32(L_BRING_IN_WHITE), 0, 0) }
  }

  func scaled(by factor: Double) -> Picture {
    made { pixScaleGeneral($0, l_float32(factor), l_float32(factor), 0, 0) }
  }

  /// A part of it, which must overlap it.
  func cropped(to area: PixelArea) -> Picture {
    var box = boxCreate(l_int32(area.left), l_int32(area.top), l_int32(area.width), l_int32(area.height))
    defer { boxDestroy(&box) }
    return made { pixClipRectangle($0, box, nil) }
  }
}
