// The whole screen for the deck, where the browser gives it, and back.
const fullscreen = (deck, player) => {
  player.fullscreen = () => {
    const asked = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
    // Who says no to it stays in the window.
    asked?.catch(() => {});
  };
};
