"""The elements, attributes and properties of SVG that a drawing may have: what draws, and neither acts nor fetches."""

from __future__ import annotations

ELEMENTS = frozenset(
    """svg g defs symbol use switch style path rect circle ellipse line polyline polygon text tspan textPath image
    linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer
    feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
    feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
    feTile feTurbulence""".split()
)

# Elements whose content is shown without them.
TRANSPARENT = frozenset({"a"})

# What an author misses where it is left out, in words that complete "shown without …".
MISSED = {
    "script": "its scripts",
    "foreignObject": "the HTML in it",
    "animate": "its animation",
    "animateColor": "its animation",
    "animateMotion": "its animation",
    "animateTransform": "its animation",
    "set": "its animation",
    "feImage": "a filter's picture",
    "flowRoot": "Inkscape's flowed text",
}

# What CSS may set as well (SVG 2, Presentation Attributes).
PROPERTIES = frozenset(
    """alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters
    direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font font-family
    font-size font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal
    glyph-orientation-vertical image-rendering isolation letter-spacing lighting-color marker marker-end marker-mid
    marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color
    stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-opacity stroke-width text-anchor text-decoration text-orientation text-rendering transform transform-box
    transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode""".split()
)

ATTRIBUTES = PROPERTIES | frozenset(
    """id class lang x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength width height viewBox
    preserveAspectRatio gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits
    patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
    filterUnits primitiveUnits dx dy rotate textLength lengthAdjust startOffset method spacing side in in2 result type
    values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX
    targetY edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent kernelUnitLength
    limitingConeAngle pointsAtX pointsAtY pointsAtZ z azimuth elevation mode stdDeviation radius scale
    xChannelSelector yChannelSelector baseFrequency numOctaves seed stitchTiles systemLanguage requiredExtensions
    requiredFeatures""".split()
)
