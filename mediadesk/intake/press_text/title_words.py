"""Words that show where a title goes on: at the end of a broken line, at the beginning of the next, verbs."""

import re

DANGLING = re.compile(
    r"(?:\b(?:a|an|the|of|to|for|in|on|at|and|or|with|by|from|its|their|his|her|our|as|that|into|over|under|after|before|between|is|are|be|will|near|keep|than|but|via|per|new|first|most|more|&)|[,&:：、，–—-]|[與和及的在於于為为對对將将及至向由])$",
    re.I,
)
CONNECTING = re.compile(
    r"^(?:and|or|of|to|for|in|on|at|with|by|from|as|that|into|over|under|after|before|between|than|but|via|&"
    r"|announces?|reports?|launches|unveils|opens|wins|appoints|names|publishes|releases|signs|completes|welcomes)\b",
    re.I,
)
HAN_VERB = re.compile(
    "(?:[公宣發发][布佈]|[榮荣]?[獲获]|推出|[舉举][辦办]|完成|[簽签][署訂订約约]|[與与和及]|呈[獻献]|成[為为立]|[開开]展|啟動|启动|[連连][續续]|[擬拟])"
)
