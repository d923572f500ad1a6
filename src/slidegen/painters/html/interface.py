"""The words of the player, in each language that a viewer may choose for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interface:
    """`name` is the language's own; `found` stands before a number of slides."""

    name: str
    slides: str
    previous: str
    next: str
    contents: str
    search: str
    found: str
    nothing: str
    reading: str
    stage: str
    fullscreen: str
    help: str
    close: str
    keys: str
    forth: str
    ends: str
    letters: str
    language: str
    size: str
    colors: str
    system: str
    light: str
    dark: str
    contrast: str
    copy: str
    copied: str
    resume: str
    play: str
    pause: str
    time: str
    speed: str


INTERFACES: Mapping[str, Interface] = {
    "en": Interface(
        *("English", "Slides", "Previous slide", "Next slide", "Contents", "Search", "Slides found:"),
        *(
            "Nothing found",
            "Read as a document",
            "Show as slides",
            "Full screen",
            "Help and settings",
            "Close",
        ),
        *("Keys", "On and back", "First and last slide", "Single letters and signs as keys", "Language"),
        *(
            "Text size",
            "Colours",
            "As the system",
            "Light",
            "Dark",
            "High contrast",
            "Copy link to this slide",
        ),
        *("Link copied", "Come back to where I was", "Play", "Pause", "Time", "Speed"),
    ),
    "fr": Interface(
        *(
            "Français",
            "Diapositives",
            "Diapositive précédente",
            "Diapositive suivante",
            "Sommaire",
            "Rechercher",
        ),
        *("Diapositives trouvées :", "Aucun résultat", "Lire comme un document", "Voir les diapositives"),
        *("Plein écran", "Aide et réglages", "Fermer", "Touches", "Avancer et reculer"),
        *("Première et dernière diapositive", "Lettres et signes seuls comme touches", "Langue"),
        *("Taille du texte", "Couleurs", "Comme le système", "Clair", "Sombre", "Contraste élevé"),
        *(
            "Copier le lien vers cette diapositive",
            "Lien copié",
            "Reprendre où j’en étais",
            "Lecture",
            "Pause",
            "Temps",
            "Vitesse",
        ),
    ),
    "de": Interface(
        *("Deutsch", "Folien", "Vorherige Folie", "Nächste Folie", "Inhalt", "Suchen", "Gefundene Folien:"),
        *(
            "Nichts gefunden",
            "Als Dokument lesen",
            "Als Folien zeigen",
            "Vollbild",
            "Hilfe und Einstellungen",
        ),
        *("Schließen", "Tasten", "Vor und zurück", "Erste und letzte Folie"),
        *("Einzelne Buchstaben und Zeichen als Tasten", "Sprache", "Textgröße", "Farben", "Wie das System"),
        *("Hell", "Dunkel", "Hoher Kontrast", "Link zu dieser Folie kopieren", "Link kopiert"),
        *("Dort weitermachen, wo ich war", "Abspielen", "Anhalten", "Zeit", "Geschwindigkeit"),
    ),
    "es": Interface(
        *("Español", "Diapositivas", "Diapositiva anterior", "Diapositiva siguiente", "Índice", "Buscar"),
        *(
            "Diapositivas encontradas:",
            "No se ha encontrado nada",
            "Leer como documento",
            "Ver como diapositivas",
        ),
        *("Pantalla completa", "Ayuda y ajustes", "Cerrar", "Teclas", "Avanzar y retroceder"),
        *(
            "Primera y última diapositiva",
            "Letras y signos sueltos como teclas",
            "Idioma",
            "Tamaño del texto",
        ),
        *("Colores", "Como el sistema", "Claro", "Oscuro", "Contraste alto"),
        *(
            "Copiar el enlace a esta diapositiva",
            "Enlace copiado",
            "Volver a donde estaba",
            "Reproducir",
            "Pausa",
            "Tiempo",
            "Velocidad",
        ),
    ),
    "it": Interface(
        *("Italiano", "Diapositive", "Diapositiva precedente", "Diapositiva successiva", "Indice", "Cerca"),
        *("Diapositive trovate:", "Nessun risultato", "Leggi come documento", "Mostra come diapositive"),
        *("Schermo intero", "Aiuto e impostazioni", "Chiudi", "Tasti", "Avanti e indietro"),
        *(
            "Prima e ultima diapositiva",
            "Lettere e segni singoli come tasti",
            "Lingua",
            "Dimensione del testo",
        ),
        *("Colori", "Come il sistema", "Chiaro", "Scuro", "Contrasto elevato"),
        *(
            "Copia il link a questa diapositiva",
            "Link copiato",
            "Riprendi da dove ero",
            "Riproduci",
            "Pausa",
            "Tempo",
            "Velocità",
        ),
    ),
}


def interface_for(lang: str) -> str:
    """The language of the player for a deck in this language: English where it speaks no other."""
    key = lang.split("-")[0].lower()
    return key if key in INTERFACES else "en"
