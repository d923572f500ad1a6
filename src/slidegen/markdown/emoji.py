"""The names that emoji have in `:shortcodes:`, as GitHub has them; the most common ones."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline

_NAMES = """
+1 👍 -1 👎 100 💯 alarm_clock ⏰ ambulance 🚑 apple 🍎 arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️
arrow_up ⬆️ art 🎨 balloon 🎈 bar_chart 📊 battery 🔋 bell 🔔 bike 🚲 bird 🐦 blue_heart 💙 blush 😊
book 📖 bookmark 🔖 books 📚 boom 💥 brain 🧠 bridge_at_night 🌉 briefcase 💼 bug 🐛 bulb 💡 bus 🚌
busts_in_silhouette 👥 cake 🍰 calendar 📆 camera 📷 car 🚗 cat 🐱 chart_with_downwards_trend 📉
chart_with_upwards_trend 📈 check ✔️ checkered_flag 🏁 clap 👏 clapper 🎬 clipboard 📋 clock1 🕐
closed_lock_with_key 🔐 cloud ☁️ coffee ☕ computer 💻 confetti_ball 🎊 construction 🚧 cry 😢
crystal_ball 🔮 date 📅 dart 🎯 dizzy 💫 dog 🐶 dollar 💵 door 🚪 droplet 💧 e-mail 📧 earth_africa 🌍
earth_americas 🌎 earth_asia 🌏 eight 8️⃣ email ✉️ envelope ✉️ euro 💶 exclamation ❗ eyes 👀 factory 🏭
file_folder 📁 fire 🔥 five 5️⃣ flashlight 🔦 floppy_disk 💾 four 4️⃣ gear ⚙️ gem 💎 gift 🎁
globe_with_meridians 🌐 green_heart 💚 grin 😁 grinning 😀 hammer 🔨 hammer_and_wrench 🛠️ handshake 🤝
heart ❤️ heart_eyes 😍 heavy_check_mark ✔️ heavy_exclamation_mark ❗ heavy_minus_sign ➖
heavy_multiplication_x ✖️ heavy_plus_sign ➕ hospital 🏥 hourglass ⌛ house 🏠 inbox_tray 📥
information_source ℹ️ iphone 📱 joy 😂 key 🔑 keyboard ⌨️ label 🏷️ laughing 😆 leaves 🍃 link 🔗 lock 🔒
loudspeaker 📢 mag 🔍 mailbox 📫 man 👨 medal_sports 🏅 mega 📣 memo 📝 microphone 🎤 microscope 🔬
money_with_wings 💸 moneybag 💰 moon 🌔 mortar_board 🎓 mountain ⛰️ movie_camera 🎥 muscle 💪
musical_note 🎵 nine 9️⃣ no_entry ⛔ no_entry_sign 🚫 ocean 🌊 office 🏢 ok ✔️ ok_hand 👌 one 1️⃣
open_book 📖 open_file_folder 📂 outbox_tray 📤 package 📦 page_facing_up 📄 paperclip 📎
partying_face 🥳 pause_button ⏸️ pencil 📝 pencil2 ✏️ person 🧑 phone ☎️ pill 💊 point_down 👇
point_left 👈 point_right 👉 point_up ☝️ pray 🙏 printer 🖨️ purple_heart 💜 pushpin 📌 question ❓
rainbow 🌈 raised_hands 🙌 recycle ♻️ red_circle 🔴 relaxed ☺️ robot 🤖 rocket 🚀 rotating_light 🚨
round_pushpin 📍 runner 🏃 satellite 📡 school 🏫 scissors ✂️ scream 😱 scroll 📜 see_no_evil 🙈
seedling 🌱 seven 7️⃣ shield 🛡️ ship 🚢 shopping_cart 🛒 shrug 🤷 six 6️⃣ slightly_smiling_face 🙂
smile 😄 smiley 😃 smirk 😏 snake 🐍 snowflake ❄️ sob 😭 soon 🔜 sos 🆘 sparkles ✨ speech_balloon 💬
star ⭐ stop_sign 🛑 stopwatch ⏱️ studio_microphone 🎙️ sun_with_face 🌞 sunglasses 😎 sunny ☀️
sweat_smile 😅 tada 🎉 telephone ☎️ telescope 🔭 test_tube 🧪 thinking 🤔 thought_balloon 💭 three 3️⃣
thumbsdown 👎 thumbsup 👍 ticket 🎫 toolbox 🧰 tools 🛠️ train 🚆 tree 🌳 triangular_flag_on_post 🚩
trophy 🏆 truck 🚚 tv 📺 two 2️⃣ umbrella ☔ unlock 🔓 v ✌️ video_camera 📹 warning ⚠️ wastebasket 🗑️
watch ⌚ wave 👋 wheelchair ♿ white_check_mark ✅ wink 😉 woman 👩 world_map 🗺️ wrench 🔧 x ❌
yellow_heart 💛 yum 😋 zap ⚡ zero 0️⃣ zzz 💤
"""
_WORDS = _NAMES.split()
EMOJI = dict(zip(_WORDS[::2], _WORDS[1::2], strict=True))
_SHORTCODE = re.compile(r":([a-z0-9_+-]+):(?![\w:])")


def emoji_rule(state: StateInline, silent: bool) -> bool:
    """`:name:` with no letter before or after it; a name that is not in the list stays as it is written."""
    if state.src[state.pos] != ":":
        return False
    match = _SHORTCODE.match(state.src, state.pos, state.posMax)
    before = state.src[state.pos - 1 : state.pos]
    if match is None or match[1] not in EMOJI or before.isalnum() or before == ":":
        return False
    if not silent:
        token = state.push("text_special", "", 0)
        token.content, token.markup, token.info = EMOJI[match[1]], match[0], "emoji"
    state.pos = match.end()
    return True
