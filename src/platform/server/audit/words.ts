/**
 * 512 plain English words, chosen for this project: easy to say, to spell and to tell apart, none that hurts. Their order is
 * part of the format: a head noted on paper reads the same for ever.
 */
export const WORDS: readonly string[] = `
acorn actor album alley amber anchor angle apple apron arch arrow artist aspen atlas attic aunt
autumn badge bagel baker bamboo banjo barn basil basket beach beacon bean bear beaver bell belt
bench berry bike birch bird biscuit blanket blossom blue board boat bonnet book boot border bottle
boulder bowl bracket branch brass bread breeze brick bridge bright broom brother brown brush bucket
buffalo bugle butter button cabin cactus cake camel camera camp canal candle canoe canvas canyon
cape captain caravan card carpet carrot cart castle cat cedar cello chain chair chalk chapel cheese
cherry chess chicken chimney cider cinema circle circus citrus city clay cliff clock cloud clover
coach coast coat cobbler cocoa coin collar comet compass copper coral cork corn corner cotton cousin
cove cradle crane crayon creek cricket crow crown cup curtain cushion daisy dance dawn deer delta
denim desert desk diamond dinner dish doctor dog dolphin donkey door dough dove dragon drawer dress
drum duck dune eagle earth easel echo elephant elk elm emerald engine evening fabric falcon family
farmer father feather fence fern ferry festival fiddle field fig finch fish flag flannel flint flour
flower flute fog forest fork fossil fountain fox frame friend frog frost fruit galaxy gallery garden
garlic gate ginger giraffe glacier glass globe glove goat gold goose granite grape grass gravel
green grey grove guitar gull hammer hammock harbor harp harvest hat hazel heart hedge helmet heron
hill hinge holly honey hood horizon horn horse hotel house ice inlet iris iron island ivory ivy
jacket jaguar jam jar jasmine jelly jewel journal juice july jungle juniper kayak kettle keyboard
kitchen kite kitten kiwi koala ladder lagoon lake lamb lamp lantern lark lavender lawn leaf leather
ledge lemon leopard letter lettuce library light lilac lily lime linen lion lizard llama locket log
lotus lumber lunch magnet maple marble market meadow melon metal midday milk mill mint mirror mitten
monday moon morning moss mother mountain mouse movie muffin museum music mustard napkin nectar
needle nest nickel nine noodle north notebook nutmeg oak oasis oat ocean olive onion opal opera
orange orbit orchard otter oval owl paddle page paint palace palm pan panda paper parade park parrot
parsley pasta path patio peach peanut pear pearl pebble pencil penguin pepper piano pickle picnic
pier pigeon pillow pilot pine planet plate platform plum pocket poem pond pony poplar poppy porch
postcard potato prairie pumpkin puppet purple quail quarter quartz queen quilt rabbit radio raft
rain raisin ranch raven red reef ribbon rice ridge ring river road robin rocket roof rooster rope
rose rug saddle sage sail salad salmon salt sand sandal sapphire scarf school scooter seal season
seed seven shadow sheep shell ship shoe shore silk silver sister six sky sled slipper smile snow
soap sofa song soup south sparrow spice spider spoon spring spruce square stable stamp star station
stone stool story strawberry stream street sugar summer sun sunday swan sweater table tailor tango
tea teapot temple tent thimble thistle thread thunder ticket tiger timber toast tomato tower town
trail train tree trumpet tulip tunnel turkey turtle
`
	.trim()
	.split(/\s+/);
