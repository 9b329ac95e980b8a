"""Pairs: records judged to be one, and the effects of that.

`comparing` finds pairs, `open_pairs` and `clusters` list those that wait, `verdicts` judges them,
and `joined_people` shows the result.
"""
