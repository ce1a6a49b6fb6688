select article from shelf where stage = 'in_review';
