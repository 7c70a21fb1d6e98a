"""Names of people and organisations of many countries, the frequent ones first."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Country:
    """Where some of the customers come from.

    Shape: names are in the order of how often they come; ``numbers`` names the plan in
    ``storage.demo_data.numbers``; ``language`` is what we speak with them.
    """

    language: str
    numbers: str
    zone: str
    women: tuple[str, ...]
    men: tuple[str, ...]
    families: tuple[str, ...]


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in text.split())


_GERMAN: Final = Country(
    "de", "DE", "Europe/Berlin",
    _words("Anna Sabine Petra Julia Andrea Claudia Susanne Monika Birgit Katrin Stefanie Nicole "
           "Heike Christina Ursula Lena Hannah Laura Melanie Franziska Gisela Ingrid Karin Jana "
           "Katharina Johanna Renate Jutta Anja Silke Marlene Frieda Emilia Käthe Lieselotte"),
    _words("Thomas Michael Andreas Stefan Peter Markus Christian Martin Klaus Wolfgang Frank "
           "Jürgen Matthias Alexander Daniel Tobias Sebastian Jan Lukas Felix Uwe Bernd Günther "
           "Dieter Hans-Peter Florian Jonas Torsten Rüdiger Jörg Björn Götz Kai Lennart"),
    _words("Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer "
           "Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger "
           "Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze "
           "Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller "
           "Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck "
           "Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin "
           "Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas "
           "Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann "
           "Thomas Voigt Sauer Arnold Wolff Pfeiffer Rauschenbach Löwenstein Overbeck "
           "von_der_Heide Zschoche Wüstenhagen Dörfler Quandt Öztürk-Lang"),
)  # fmt: skip

_BRITISH: Final = Country(
    "en", "GB", "Europe/London",
    _words("Emma Olivia Sarah Amelia Grace Charlotte Sophie Lucy Emily Hannah Fiona Alice Rachel "
           "Ruth Margaret Susan Helen Joanne Karen Siobhán Niamh Ciara Bronwen Catriona Zoe"),
    _words("James David John Oliver Peter Thomas Liam William Harry George Jack Callum Owen Rhys "
           "Ewan Hamish Stuart Graham Nigel Trevor Declan Finlay Angus Gareth Wyn"),
    _words("Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson "
           "Evans Walker White Roberts Green Hall Wood Jackson Clarke Clark Hughes Edwards Turner "
           "Harris Lewis Cooper Ward Morris Moore Allen King Baker Lee Watson Scott Morgan Young "
           "Harrison Mitchell Murphy Kelly Campbell Reid MacDonald O'Brien O'Sullivan Byrne Doyle "
           "Marsh Stone Grant Price Bennett Griffiths Llewellyn Fairweather Featherstonehaugh "
           "Cholmondeley Ashcroft Pemberton Thistlethwaite Butterworth Entwistle"),
)  # fmt: skip

_AMERICAN: Final = Country(
    "en", "US", "America/New_York",
    _words("Mary Jennifer Linda Patricia Elizabeth Jessica Ashley Karen Nancy Betty Sandra "
           "Guadalupe Maria Latoya Brianna Kimberly Donna Madison Savannah"),
    _words("James Robert John Michael David William Richard Joseph Carlos José Luis Tyrone "
           "Brandon Kevin Jason Ryan Eric Justin Tyler Wyatt"),
    _words("Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez "
           "Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Nguyen "
           "Ramirez Flores Rivera Carter Washington Kowalczyk Abernathy Vanderbilt Yazzie"),
)  # fmt: skip

_FRENCH: Final = Country(
    "en", "FR", "Europe/Paris",
    _words("Marie Nathalie Isabelle Sylvie Catherine Camille Léa Manon Chloé Élodie Hélène "
           "Françoise Anaïs Océane Maëlys Aurélie"),
    _words("Jean Pierre Michel Philippe Nicolas Julien François Étienne Loïc Gaël Rémi Thibault "
           "Benoît Jérôme Hervé Yves"),
    _words("Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent "
           "Lefebvre Michel Garcia David Bertrand Roux Vincent Fournier Morel Girard André "
           "Lefèvre Mercier Dupont Lambert Bonnet François Martinez Le_Goff Desrosiers Tremblay"),
)  # fmt: skip

_AUSTRALIAN: Final = Country(
    "en", "AU", "Australia/Sydney",
    _words("Charlotte Isla Mia Ruby Matilda Kylie Sheila Tahlia Indigo Harper"),
    _words("Jack Noah Lachlan Angus Bruce Shane Darcy Cooper Banjo Mitchell"),
    _words("Smith Jones Williams Brown Wilson Taylor Nguyen Johnson Martin White Anderson Walker "
           "Singh Kelly Papadopoulos Chen Campbell Rossi Wallaroo Fitzgerald"),
)  # fmt: skip

_TURKISH: Final = Country(
    "de", "DE", "Europe/Berlin",
    _words("Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Zehra Sultan Hülya Gülşen Dilek"),
    _words("Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim Murat Ömer Yusuf Emre Çağlar Uğur"),
    _words("Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç "
           "Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Erdoğan Güneş"),
)  # fmt: skip

_POLISH: Final = Country(
    "de", "DE", "Europe/Warsaw",
    _words("Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Irena Zofia"),
    _words("Piotr Krzysztof Andrzej Tomasz Jan Paweł Michał Marcin Stanisław Łukasz Grzegorz"),
    _words("Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański "
           "Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Grabowski Pawłowski"),
)  # fmt: skip

_SOUTHERN: Final = Country(
    "en", "FR", "Europe/Rome",
    _words("Giulia Chiara Francesca Sofia María Carmen Ana Lucía Beatriz Inês Eleni Dimitra Ivana"),
    _words("Marco Luca Giuseppe Antonio Alessandro João Miguel Nuno Giorgos Dimitris Zoran Nikola"),
    _words("Rossi Russo Ferrari Esposito Bianchi Moretti Ricci Silva Santos Ferreira Pereira "
           "García Fernández López Sánchez Papadopoulos Nikolaidis Jovanović Kovačević Horvat"),
)  # fmt: skip

_ASIAN: Final = Country(
    "en", "AU", "Asia/Kolkata",
    _words("Priya Riya Ananya Aisha Fatima Amira Mei Xin Yuki Sakura Thi_Lan Ji-woo Parisa Noor"),
    _words("Raj Arjun Bilal Mohammed Omar Hassan Wei Jun Kenji Haruto Minh Min-jun Reza Imran"),
    _words("Patel Singh Khan Ahmed Hussain Shah Kumar Sharma Gupta Begum Chen Wang Li Zhang Liu "
           "Lim Tan Nguyen Tran Tanaka Sato Suzuki Kim Park Haddad Hosseini Rahman Chowdhury"),
)  # fmt: skip

_NORTHERN: Final = Country(
    "en", "DE", "Europe/Stockholm",
    _words("Ingrid Astrid Freja Linnéa Sofia Aino Helmi Maja Åsa Solveig Kirsten Sanne Fenna"),
    _words("Erik Lars Anders Björn Søren Mikkel Jukka Antti Øyvind Håkon Sven Joost Willem Daan"),
    _words("Andersson Johansson Karlsson Nilsson Hansen Olsen Larsen Jensen Nielsen Sørensen "
           "Korhonen Virtanen Mäkinen Lindqvist Berg de_Jong Jansen van_den_Berg de_Vries Visser"),
)  # fmt: skip

_AFRICAN: Final = Country(
    "en", "FR", "Africa/Lagos",
    _words("Ngozi Chiamaka Adaeze Amina Fátima Zanele Thandiwe Wanjiru Akosua Mariam Aïcha"),
    _words("Chinedu Emeka Oluwaseun Kwame Kofi Sipho Tendai Mwangi Ibrahim Youssef Mamadou"),
    _words("Okafor Adeyemi Okonkwo Balogun Mensah Osei Boateng Dlamini Nkosi Mwangi Otieno "
           "Diallo Traoré Ndiaye El_Idrissi Benali Abdi Tesfaye Mbeki"),
)  # fmt: skip

# The share of each is that of its rank, so the first are by far the most frequent.
COUNTRIES: Final = (
    _GERMAN, _FRENCH, _BRITISH, _TURKISH, _ASIAN, _POLISH, _AUSTRALIAN, _AMERICAN, _SOUTHERN,
    _NORTHERN, _AFRICAN,
)  # fmt: skip

FIRM_STEMS: Final = _words(
    "Northgate Lindenhof Brightwater Hanse Riverside Alpen Oakfield Nordlicht Kestrel Rhein "
    "Silverdale Morgenstern Harbour Sonnen Ironbridge Waldeck Meridian Elbtal Greystone Falken "
    "Summit Bergland Ashdown Stadtwald Clearview Küsten Foxglove Eichen Lakeside Mühlen Beacon "
    "Heide Copperfield Birken Westmoor Fjord Redwood Goldbach Thornbury Seeblick Larkhill Ostsee"
)
FIRM_TRADES: Final = _words(
    "Bakery Bäckerei Dental_Practice Hausverwaltung Logistics Spedition Café Apotheke School "
    "Kita Autohaus Garage Hotel Gasthof Tischlerei Joinery Software Ingenieurbüro Law_Firm "
    "Pflegedienst Housing Wohnungsbau Printing Druckerei Farms Gärtnerei Clinic Kfz-Werkstatt"
)
FIRM_FORMS: Final = ("GmbH", "Ltd", "AG", "& Co. KG", "& Sons", "e. V.", "LLP", "Inc.")
AGENTS: Final = (
    "Dana Reyes", "Jonas Peters", "Priya Nair", "Miriam Vogel", "Owen Clarke", "Selin Aksoy",
    "Tobias Kern", "Hannah Okoro", "Piotr Zając", "Laura Bianchi", "Femi Adeleke", "Karin Holm",
    "Marta Lindner", "Greg Tanner",
)  # fmt: skip
