// The words that demo passwords are made of: short, easy to spell, no two alike by ear.

export const passwordWords: readonly string[] =
  `Amber Anchor Apple Arrow Aspen Autumn Badger Bamboo Basil Beacon Birch Bishop Breeze Bridge
Bronze Cabin Cactus Candle Canyon Carbon Castle Cedar Cherry Cinder Clover Cobalt Comet Copper
Coral Cotton Cricket Crystal Daisy Denim Desert Dolphin Dragon Eagle Ember Falcon Feather Fern
Fiddle Flint Forest Fossil Galaxy Garden Garnet Ginger Glacier Granite Harbor Hazel Heron Hickory
Indigo Island Ivory Jasmine Juniper Kettle Ladder Lagoon Lantern Lemon Lilac Lizard Lotus Magnet
Maple Marble Meadow Mimosa Mirror Monsoon Nectar Nickel Nutmeg Oasis Olive Onyx Orbit Orchid Otter
Panther Pebble Pepper Pigeon Planet Plum Pocket Prairie Quartz Rabbit Raven Ribbon River Saddle
Saffron Salmon Sapphire Shadow Silver Sparrow Spruce Summit Sunset Thistle Thunder Timber Topaz
Tulip Tundra Velvet Violet Walnut Willow Window Winter Yellow Zephyr`.split(/\s+/)
