/** Headings, ids, pictures, links and the text that learners read. */
export const lintText = {
  'heading-underlined': 'A line under a text does not make it a heading here.',
  'heading-underlined.fix': 'Write `## {text}` for a new screen, or put an empty line above the dashes.',
  'title-in-text': 'The heading "{text}" has one #, which is the level of the module’s title.',
  'title-in-text.fix': 'Write ## to start a screen. The title stands in the settings at the top.',
  'heading-skips-level': 'The heading "{text}" skips a level: {level} # follow {before} #.',
  'heading-skips-level.fix':
    'Write {marks} instead. People who listen to the page find their way by the levels.',
  'kind-misspelled': 'The screen name "{text}" is almost "{kind}", but it is read as plain text.',
  'kind-misspelled.fix': 'Write `## {kind}` if you mean that kind of screen.',
  'screen-empty.scenario': '{screen} has no step.',
  'screen-empty.scenario.fix': 'Add a step: a line `### ` with what happens, and its choices below it.',
  'screen-empty.items': '{screen} has no question.',
  'screen-empty.items.fix': 'Add a question: a line `### ` with its words, and answers below it.',
  'screen-empty.text': '{screen} is empty.',
  'screen-empty.text.fix': 'Add text below it, or take the heading out.',
  'item-outside-kind': '{screen} is plain text, so the question "{question}" is not asked.',
  'id-malformed':
    '"{id}" cannot be an id: ids have lowercase letters, digits and single hyphens, at most 60.',
  'id-malformed.fix': 'Write `{mark}`.',
  'id-twice': 'The id "{id}" is already used on line {line}.',
  'id-twice.fix': 'Choose another id.',
  'heading-twice': 'The heading "{text}" is already used on line {line}.',
  'heading-twice.fix': 'Change the words, or add an id of its own such as `{mark}` after them.',
  'published-id-gone': 'The published version has a question with the id "{id}", and this one has not.',
  'published-id-gone.fix': 'If you reworded it, keep its results by writing `{mark}` after its new words.',
  'stem-empty.screen': 'A screen has no name.',
  'stem-empty.screen.fix': 'Write its name after the {marks}.',
  'stem-empty.question': 'A question has no words.',
  'stem-empty.question.fix': 'Write the question after the {marks}.',
  'html-shown-as-text': 'HTML is not used here: "{tag}" is shown to learners as it stands.',
  'html-shown-as-text.fix':
    'Use Markdown instead, for example **bold**, or write \\< to show the sign itself.',
  'image-without-alt': 'A picture has no words for people who cannot see it.',
  'image-without-alt.fix':
    'Say in the square brackets what it shows, or write ![decorative](...) when it only adorns.',
  'image-text-too-long': 'The words for a picture have {length} characters; at most {most} are heard well.',
  'image-text-too-long.fix':
    'Say what it means in one short sentence, and put the rest into the text beside it.',
  'image-from-elsewhere': 'The picture "{address}" is not in the course’s folder.',
  'image-from-elsewhere.fix': 'Save it in the folder media/ of the course and write media/ and its name.',
  'file-missing': 'The course has no file "{file}".',
  'file-missing.fix': 'Put the file into the course folder, or correct its name.',
  'file-not-served.image': '"{file}" is no picture and no video.',
  'file-not-served.image.fix':
    'Use a picture (svg, png, jpg, webp, gif) or a video (mp4, webm), or make it a link without "!".',
  'file-not-served': 'Learners cannot open the file "{file}".',
  'file-not-served.fix': 'Save it as one of these: {endings}.',
  'video-without-captions': 'The video "{file}" has no captions for people who cannot hear it.',
  'video-without-captions.fix': 'Put the captions beside it as {captions}.',
  'video-without-transcript':
    'The video "{file}" has no transcript for people who can neither hear nor see it.',
  'video-without-transcript.fix':
    'Save what is said and shown as {transcript}, and link to it: [Transcript]({transcript}).',
  'link-target-unknown': 'The link to "{address}" leads nowhere.',
  'link-target-unknown.refused':
    'Use an address that starts with https:// or mailto:, or the name of a file in the course folder.',
  'link-target-unknown.module': 'Name the other module in words: its place in the LMS is not known here.',
  'link-target-unknown.id': 'Write # and the id of a screen or question of this module.',
  'link-vague': 'The link "{words}" does not say where it leads.',
  'link-vague.fix': 'Write what is there, for people who hear the links one after the other.',
  'too-many-words': 'The screens have {words} words to read; more than {most} is too long for one module.',
  'too-many-words.fix': 'Shorten the text, or split the module in two.',
  'reading-grade':
    'The text reads at grade {grade}; at most {most} is the aim. The hardest sentence is "{sentence}"',
  'reading-grade.fix':
    'Use shorter sentences and everyday words. List words that must stay under `terms:` in the settings.',
};
